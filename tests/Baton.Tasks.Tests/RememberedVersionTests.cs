using Baton.Tasks.Tests.Equipment;

namespace Baton.Tasks.Tests;

/// <summary>What builds remember of a version, asked through the real MSBuild, a process each time.</summary>
public sealed class RememberedVersionTests(SdkPackage package)
{
    [Fact]
    public async Task OfAnEditedSetting_IsNotTaken()
    {
        using var repository = UserRepository.WithSdk(package);
        repository.Library("One");
        repository.Git.Write("One/baton.json", """{ "versioning": { "tagPrefix": "a/" } }""");
        repository.Commit("feat: begin");
        repository.Git.Tag("a/1.0.0");
        repository.Git.Tag("b/2.0.0");
        repository.Git.Tag("c/3.0.0");
        Assert.Equal("1.0.0", await VersionAsync(repository));

        repository.Git.Write("One/baton.json", """{ "versioning": { "tagPrefix": "b/" } }""");
        Assert.Equal("2.0.0", await VersionAsync(repository));

        var props = repository.At("Directory.Build.props");
        File.WriteAllText(props, File.ReadAllText(props).Replace("</Project>", "<PropertyGroup><BatonTagPrefix>c/</BatonTagPrefix></PropertyGroup></Project>", StringComparison.Ordinal));
        Assert.Equal("3.0.0", await VersionAsync(repository));
        Assert.Equal(3, Directory.GetFiles(repository.At(".git", "baton", "versions")).Length);
    }

    [Fact]
    public async Task OfWorkTreesAndRepositoriesBuiltAtOnce_IsEachOnesOwn()
    {
        using var one = UserRepository.WithSdk(package);
        one.Library("One");
        one.Commit("feat: begin");
        one.Git.Tag("1.0.0");
        using var other = UserRepository.WithSdk(package);
        other.Library("One");
        other.Commit("feat: begin");
        other.Git.Tag("7.0.0");
        var tree = one.Git.AddWorkTree();
        one.Commit("fix: one");

        var versions = await Task.WhenAll(VersionAsync(one), VersionAsync(other), VersionAsync(one, Path.Combine(tree, "One")), VersionAsync(other));

        Assert.Equal(["1.0.1-alpha.0.1", "7.0.0", "1.0.0", "7.0.0"], versions);
    }

    private static async Task<string> VersionAsync(UserRepository repository, string project = "One") =>
        (await repository.RunAsync("msbuild", project, "-t:BatonVersion", "-getProperty:Version")).Good().Output.Trim();
}
