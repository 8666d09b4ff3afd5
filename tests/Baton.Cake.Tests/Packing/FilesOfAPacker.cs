using System.Collections.Immutable;
using Baton.Build.Packing;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Core.Plugins;
using Baton.Core.Releases;
using Baton.Testing;

namespace Baton.Cake.Tests.Packing;

/// <summary>What a packer of somebody else may leave in its output folder.</summary>
public sealed class FilesOfAPacker : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("web.tar", "archive", null)]
    [InlineData("web.json", "archive", null)]
    [InlineData("release.json", "archive", "reserved")]
    [InlineData("Release.JSON", "archive", "reserved")]
    [InlineData("SHA256SUMS", "archive", "reserved")]
    [InlineData("notes.md", "archive", "reserved")]
    [InlineData("web-1.0.0.cdx.json", "archive", "reserved")]
    [InlineData("web-1.0.0.intoto.jsonl", "archive", "reserved")]
    [InlineData("web.tar", "sbom", "reserved")]
    [InlineData("web.tar", "provenance", "reserved")]
    [InlineData("../web.tar", "archive", "characters outside")]
    public async Task MustNotHaveWhatBatonWrites(string name, string kind, string? why)
    {
        var packed = await PackAsync(new Packer("one", [new(name, kind)]));

        Assert.Equal(why is null, packed.IsSuccess);
        Assert.Contains(why ?? "", packed.Diagnostics.Select(d => d.Message).FirstOrDefault(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MustBeThere()
    {
        var packed = await PackAsync(new Packer("one", [new("web.tar", "archive")]) { Leaves = false });

        Assert.Contains("no such file is in its output folder", Assert.Single(packed.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web.tar")]
    [InlineData("WEB.tar")]
    public async Task MustNotHaveTheNameOfAnotherPackersFile(string name)
    {
        var packed = await PackAsync(new Packer("one", [new("web.tar", "archive")]), new Packer("two", [new(name, "archive")]));

        Assert.Contains("the packer \"one\" has made 'web.tar' already", Assert.Single(packed.Diagnostics).Message, StringComparison.Ordinal);
    }

    private Task<Result<ImmutableArray<Artifact>>> PackAsync(params IPacker[] packers) => new PackStep(null!, _folder.Path, _folder["packages"]).RunAsync(
        new UnitConfiguration { Name = "web", Packages = [.. packers] }, "1.0.0", [], default, TestContext.Current.CancellationToken);

    private sealed record Packer(string Name, ImmutableArray<PackedFile> Files) : IPacker
    {
        public bool Leaves { get; init; } = true;

        public object Settings => new { };

        public string Identity => Name;

        public async Task<Result<ImmutableArray<PackedFile>>> PackAsync(PackRequest request, CancellationToken cancellationToken)
        {
            foreach (var file in Leaves ? Files : [])
            {
                await File.WriteAllTextAsync(Path.Combine(request.Output, Path.GetFileName(file.Name)), file.Name, cancellationToken);
            }

            return Files;
        }
    }
}
