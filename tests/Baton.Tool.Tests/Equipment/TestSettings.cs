using System.Reflection;

namespace Baton.Tool.Tests.Equipment;

/// <summary>What the build told the tests.</summary>
internal static class TestSettings
{
    public static string ExamplesFolder { get; } = Value("ExamplesFolder");

    /// <summary>The assembly with a plugin of each kind, which nothing here references.</summary>
    public static string SamplePlugin { get; } = Value("SamplePlugin");

    private static string Value(string key) => Path.GetFullPath(typeof(TestSettings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == key).Value!);
}
