using Baton.Git.Running;
using Baton.Init.Looking;
using Baton.Init.Tests.Equipment;
using Baton.Testing;

namespace Baton.Init.Tests.Shapes;

public sealed class FoldersNamedPackages
{
    [Fact]
    public void AreReadUnlessNuGetUnpacksIntoThem()
    {
        using var folder = new TempFolder();
        folder.Write("packages/web/web.csproj", Shape.Library);
        folder.Write("old/packages/Other.1.0.0/Other.1.0.0.nupkg", "");
        folder.Write("old/packages/Other.1.0.0/build/Other.props", "<Project />");

        var facts = RepositoryLook.Of(folder.Path, new GitContext(new Dictionary<string, string>()), "1.0.0", null).Value!;

        Assert.Equal(["packages/web/web.csproj"], facts.Files.Keys);
    }
}
