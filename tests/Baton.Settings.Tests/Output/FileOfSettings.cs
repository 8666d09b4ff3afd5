using Baton.Settings.Output;
using Baton.Settings.Tests.Reading;
using Baton.Testing;

namespace Baton.Settings.Tests.Output;

/// <summary>Row 13 of yoconfigurator: configuration.json and configuration_public.json.</summary>
public sealed class FileOfSettings : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void IsForItsOwnerAloneUnlessSaid()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no modes.");

        Assert.Null(SettingsFile.Write(folder[SettingsFile.Name], "{}"));
        Assert.Null(SettingsFile.Write(folder[SettingsFile.PublicName], "{}", UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead));

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["configuration.json"]));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead, File.GetUnixFileMode(folder["configuration_public.json"]));
        }
    }

    [Fact]
    public void ReplacesTheOldOneAndLeavesNothingBeside()
    {
        folder.Write("configuration.json", "old");

        Assert.Null(SettingsFile.Write(folder["configuration.json"], SettingsJson.File(Parsed.Yaml("a: 1").Value!)));

        Assert.Equal("{\n  \"a\": 1\n}\n", File.ReadAllText(folder["configuration.json"]));
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void ThatCannotBeWrittenLeavesWhatWasThere()
    {
        Directory.CreateDirectory(folder["configuration.json"]);

        var refusal = SettingsFile.Write(folder["configuration.json"], "{}");

        Assert.Equal("BATON2146", refusal!.Code);
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
        Assert.Equal("BATON2146", SettingsFile.Write(folder["none", "configuration.json"], "{}")!.Code);
    }
}
