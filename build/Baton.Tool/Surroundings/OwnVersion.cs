using System.Reflection;

namespace Baton.Tool.Surroundings;

/// <summary>The version of the program itself.</summary>
internal static class OwnVersion
{
    /// <summary>Beside the program in its package: the version of the package, which the compiler did not know when it is made without a build.</summary>
    private const string FileName = "baton.version";

    /// <summary>Without build metadata.</summary>
    public static string Text { get; } = Read(Path.Combine(AppContext.BaseDirectory, FileName)) ?? Compiled;

    private static string Compiled =>
        typeof(OwnVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    private static string? Read(string file)
    {
        try
        {
            return File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } text ? text : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
