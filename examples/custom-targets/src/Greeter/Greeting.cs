namespace Greeter;

/// <summary>A greeting.</summary>
public static class Greeting
{
    /// <summary>Greets someone.</summary>
    public static string For(string name) => $"Hello, {name}!";
}
