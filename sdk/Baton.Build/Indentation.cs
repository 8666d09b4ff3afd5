namespace Baton.Build;

/// <summary>Text that stands below a heading.</summary>
internal static class Indentation
{
    /// <summary>Every line with so many blanks before it.</summary>
    public static string Indented(this string text, int blanks) => string.Join('\n', text.Split('\n').Select(l => l.Length == 0 ? l : new string(' ', blanks) + l));
}
