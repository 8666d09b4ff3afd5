using System.Text.Json;
using Baton.Migrations.Tests.Equipment;
using Baton.Testing;

namespace Baton.Migrations.Tests.Splitting;

/// <summary>PostgreSQL's own scanner and parser, as the npm package libpg-query has them for Node.</summary>
public sealed class Referee : IDisposable
{
    private readonly NpmPackage _package = new("libpg-query@18.1.5");

    /// <summary>What it finds in each of the scripts.</summary>
    internal IReadOnlyList<RefereeAnswer> Ask(IReadOnlyList<string> scripts)
    {
        var script = RepositoryRoot.Combine("tests", "Baton.Migrations.Tests", "Splitting", "referee.mjs");
        var answer = NpmPackage.Run("node", [script, _package.Folder], JsonSerializer.Serialize(scripts));

        Assert.NotNull(answer);
        return JsonSerializer.Deserialize<List<RefereeAnswer>>(answer)!;
    }

    public void Dispose() => _package.Dispose();
}
