using System.Reflection;

namespace Baton.Tool.Tests.Equipment;

/// <summary>What the build told the tests.</summary>
internal static class TestSettings
{
    public static string ExamplesFolder { get; } = Path.GetFullPath(
        typeof(TestSettings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "ExamplesFolder").Value!);
}
