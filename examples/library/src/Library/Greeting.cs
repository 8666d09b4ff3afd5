namespace Library;

/// <summary>Greets people.</summary>
public static class Greeting
{
    /// <summary>A greeting for one person; for everybody when no name is given.</summary>
    public static string For(string? name) => $"Hello, {(string.IsNullOrWhiteSpace(name) ? "everybody" : name.Trim())}!";
}
