namespace Coaching.Requests.Asking;

/// <summary>How a question is asked.</summary>
internal enum QuestionKind
{
    /// <summary>One of a few: radio buttons.</summary>
    One,

    /// <summary>Several of a few: check boxes.</summary>
    Several,

    /// <summary>One of many: typed and found.</summary>
    Find,
    Line,
    Text,
    Number,
    Date,
}
