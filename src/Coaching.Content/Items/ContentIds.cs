namespace Coaching.Content.Items;
public static class ContentIds { public static string New() => "4" + Guid.NewGuid().ToString("N")[..25]; public static bool IsValid(string id) => id.Length <= 26; }
