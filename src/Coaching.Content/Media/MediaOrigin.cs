namespace Coaching.Content.Media;

/// <summary>How a file comes in.</summary>
public enum MediaOrigin
{
    /// <summary>A person sends it: documents, photos, sound and film; never SVG, which can carry script.</summary>
    Upload,

    /// <summary>A recipe brings it: drawings (SVG) too, cleaned of all that could run or load something.</summary>
    Recipe,
}
