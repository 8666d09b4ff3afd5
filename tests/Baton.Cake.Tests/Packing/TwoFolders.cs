using System.Collections.Immutable;
using Baton.Build.Packing;
using Baton.Build.Packing.Packages;
using Baton.Build.Packing.Zips;
using Baton.Cake.Tests.Equipment;
using Baton.Core.Configuration;
using Baton.Core.Releases;

namespace Baton.Cake.Tests.Packing;

/// <summary>One commit, built and packed in two folders at two times.</summary>
public sealed class TwoFolders : IAsyncLifetime
{
    private static readonly DateTimeOffset CommitDate = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal Unit One { get; } = New();

    internal Unit Two { get; } = New();

    public ImmutableArray<Artifact> First { get; private set; }

    public ImmutableArray<Artifact> Second { get; private set; }

    public async ValueTask InitializeAsync()
    {
        // The files of a later clone are younger.
        File.SetLastWriteTimeUtc(One["App", "wwwroot", "index.html"], CommitDate.UtcDateTime.AddDays(-3));
        File.WriteAllText(Directory.CreateDirectory(Two["artifacts", "baton", "packages"]).FullName + "/stale-0.9.0.zip", "of an earlier version");
        var packed = await Task.WhenAll(PackAsync(One), PackAsync(Two));
        (First, Second) = (packed[0], packed[1]);
    }

    public ValueTask DisposeAsync()
    {
        One.Dispose();
        Two.Dispose();
        return ValueTask.CompletedTask;
    }

    internal string Packages(Unit unit) => unit["artifacts", "baton", "packages"];

    private static Unit New()
    {
        var unit = new Unit(Sources.LibraryAndApplication) { Released = ["Lib/Lib.csproj", "App/App.csproj"] };
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(unit["hooks", "activated"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return unit;
    }

    private async Task<ImmutableArray<Artifact>> PackAsync(Unit unit)
    {
        Assert.Null(await unit.BuildAsync());
        var configuration = new UnitConfiguration
        {
            Name = "unit",
            Build = unit.Build,
            Packages =
            [
                new PackagePacker("Lib/Lib.csproj", "Lib"),
                new ZipPacker("App/App.csproj", "app", null, ["hooks/**"]),
            ],
        };
        var packed = await new PackStep(unit.DotNet, unit.Path, Packages(unit)) { Notes = "Changes;\n- one\n" }.RunAsync(
            configuration, unit.Version.PackageVersion, unit.Properties, CommitDate, TestContext.Current.CancellationToken);
        Assert.True(packed is { IsSuccess: true, Diagnostics.IsEmpty: true }, string.Join('\n', packed.Diagnostics));
        return packed.Value;
    }
}
