using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Baton.Core.Releases;
using Baton.Testing;
using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>docs/guides/three-services.md, run line by line: what it shows is printed, in that order, and the command ends as it says.</summary>
public sealed partial class StoryOfThreeServices : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task IsAsTheGuideTellsIt()
    {
        Directory.CreateDirectory(_folder["bin"]);
        _folder.Write("home/.config/baton/environments.json", $$"""{ "units": { {{string.Join(", ", new[] { "users", "orders", "shop" }.Select(Unit))}} } }""");
        Publish("users", "1.0.0", '1', [], ["users-api@1"]);
        Publish("users", "1.1.0", '2', [("1.0.0", '1')], ["users-api@1", "users-api@2"]);
        Publish("users", "2.0.0", '3', [("1.1.0", '2'), ("1.0.0", '1')], ["users-api@2"]);
        Publish("orders", "1.0.0", '4', [], ["orders-api@1"], "users-api@1");
        Publish("orders", "2.0.0", '5', [("1.0.0", '4')], ["orders-api@1"], "users-api@2");
        Publish("shop", "1.0.0", '6', [], [], "orders-api@1");
        var steps = Steps(File.ReadAllLines(RepositoryRoot.Combine("docs", "guides", "three-services.md")));
        Assert.True(steps.Count > 25, "The guide has lost its commands.");

        foreach (var (command, shown, exit) in steps)
        {
            var result = await BareHost.RunAsync(_folder["home"], _folder["bin"], command.Split(' '));

            Assert.True(exit == result.Exit, $"baton {command} ended with {result.Exit}:\n{result.All}");
            var lines = result.All.Split('\n').Select(l => Day().Replace(l.Trim(), "DAY")).ToList();
            var at = 0;
            foreach (var line in shown)
            {
                var found = lines.FindIndex(at, l => l.StartsWith(Day().Replace(line, "DAY"), StringComparison.Ordinal));
                Assert.True(found >= 0, $"baton {command} does not print '{line}' there:\n{result.All}");
                at = found + 1;
            }
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The commands of the page, with what is shown of their output and the exit code, which is 0 where none is shown.</summary>
    private static List<(string Command, List<string> Shown, int Exit)> Steps(IEnumerable<string> page)
    {
        List<(string Command, List<string> Shown, int Exit)> steps = [];
        var isInside = false;
        foreach (var line in page)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isInside = line == "```console";
            }
            else if (isInside && line.StartsWith("$ baton ", StringComparison.Ordinal))
            {
                steps.Add((line["$ baton ".Length..], [], 0));
            }
            else if (isInside && line is ['[', var exit, ']'])
            {
                steps[^1] = steps[^1] with { Exit = exit - '0' };
            }
            else if (isInside)
            {
                steps[^1].Shown.Add(line);
            }
        }

        return steps;
    }

    private string Unit(string name) => $$"""
        "{{name}}": { "tagPrefix": "{{name}}/v", "from": [ { "folder": "{{_folder["store"]}}" } ], "environments": {
          "staging": { "path": "{{_folder["srv", "staging", name]}}" }, "production": { "after": "staging", "path": "{{_folder["srv", "production", name]}}" } } }
        """;

    private void Publish(string unit, string version, char commit, (string Version, char Commit)[] after, string[] provides, params string[] requires)
    {
        var place = _folder["store", unit, version];
        Directory.CreateDirectory(place);
        var name = $"{unit}-{version}.zip";
        using (var zip = ZipFile.Open(Path.Combine(place, name), ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(zip.CreateEntry("service").Open());
            writer.Write($"{unit} {version}\n");
        }

        var bytes = File.ReadAllBytes(Path.Combine(place, name));
        File.WriteAllText(Path.Combine(place, "release.json"), ReleaseJson.Write(new Release
        {
            Name = unit,
            Version = version,
            Tag = $"{unit}/v{version}",
            Commit = new string(commit, 40),
            Ancestry = new Ancestry([.. after.Select(a => new EarlierRelease(a.Version, new string(a.Commit, 40)))], [], true),
            Artifacts = [new Artifact(name, "zip", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)))],
            Contracts = new Contracts([.. provides], [.. requires]),
        }));
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
