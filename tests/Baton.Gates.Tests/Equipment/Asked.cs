using System.Collections.Immutable;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Microsoft.Extensions.Time.Testing;

namespace Baton.Gates.Tests.Equipment;

/// <summary>Questions to gates about the unit <c>shop</c> and the environment <c>live</c>.</summary>
internal static class Asked
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static GateQuestion About(Release candidate, string folder, DatabaseConfiguration? database, params (string Name, string Value)[] variables) => new()
    {
        Context = new PluginContext
        {
            Unit = "shop",
            Folder = folder,
            Output = Path.Combine(folder, "out"),
            Packages = Path.Combine(folder, "out", "packages"),
            TagPrefix = "v",
            Variables = variables.Append(("PATH", Environment.GetEnvironmentVariable("PATH") ?? "")).ToDictionary(v => v.Item1, v => v.Item2, StringComparer.Ordinal),
            Time = new FakeTimeProvider(Now),
            PackageIds = (_, _) => Task.FromResult(Result<ImmutableArray<string>>.Success([])),
        },
        Environment = new EnvironmentConfiguration { Name = "live", Database = database },
        Candidate = candidate,
    };

    public static Release Release(string version, string tool, params MigrationFact[] migrations) => new()
    {
        Name = "shop",
        Version = version,
        Tag = $"v{version}",
        Commit = new string('1', 40),
        Migrations = [.. migrations],
        MigrationTool = tool,
    };
}
