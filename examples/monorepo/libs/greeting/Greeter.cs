namespace Greeting;

/// <summary>Says hello, for the service and the worker.</summary>
public static class Greeter
{
    /// <summary>A line to print.</summary>
    public static string Greet(string name) => $"Hello, {name}.";
}
