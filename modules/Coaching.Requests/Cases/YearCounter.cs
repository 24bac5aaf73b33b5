using System.ComponentModel.DataAnnotations;

namespace Coaching.Requests.Cases;

/// <summary>The last number given out in a year.</summary>
internal sealed class YearCounter
{
    [Key, System.ComponentModel.DataAnnotations.Schema.DatabaseGenerated(System.ComponentModel.DataAnnotations.Schema.DatabaseGeneratedOption.None)]
    public int Year { get; set; }

    public int Last { get; set; }
}
