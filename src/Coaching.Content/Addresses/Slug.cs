namespace Coaching.Content.Addresses;
public static class Slug { public static string From(string text) => text.ToLowerInvariant().Replace(' ', '-'); }
