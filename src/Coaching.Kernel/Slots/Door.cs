namespace Coaching.Kernel.Slots;

/// <summary>Model of the partial <c>_Door</c>: one of the home page's four doors.</summary>
/// <param name="Icon">Name of an icon of the sprite.</param>
/// <param name="Title">Title, already in the reader's language.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Line">One line.</param>
/// <param name="Figure">A live figure, counted now; null for none.</param>
/// <param name="FigureText">What the figure counts.</param>
public sealed record Door(string Icon, string Title, string Url, string Line, int? Figure, string FigureText);

/// <summary>Model of the partial <c>_ForYou</c>: one thing that waits for the person.</summary>
/// <param name="Icon">Name of an icon of the sprite.</param>
/// <param name="Title">What it is, already in the reader's language.</param>
/// <param name="Url">Where to do it.</param>
/// <param name="Details">Small facts.</param>
public sealed record ForYou(string Icon, string Title, string Url, params IReadOnlyList<string> Details);
