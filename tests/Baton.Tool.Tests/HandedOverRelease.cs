using Baton.Tool.Tests.Equipment;

namespace Baton.Tool.Tests;

/// <summary>A release that is deployed from its published folder, on another day, without building anything.</summary>
public sealed class HandedOverRelease
{
    [Fact]
    public async Task IsDeployedRolledBackAndVerifiedFromTheStore()
    {
        using var repository = await UnitRepository.OfAsync(TinyUnit.Files());
        (await BatonProcess.RunAsync(repository.Path, "release", "--version", "1.0.0")).Exits(0);
        repository.Write("New.cs", "class New;");
        await repository.CommitAllAsync("feat: new");
        (await BatonProcess.RunAsync(repository.Path, "release", "--env", "local", "--version", "1.1.0")).Exits(0);
        Directory.Delete(repository["artifacts"], recursive: true);
        File.Delete(repository["Tiny.csproj"]);

        // Nothing succeeded here before 1.1.0.
        Assert.Equal(["BATON7016"], (await BatonProcess.JsonAsync(repository.Path, "rollback", "--env", "local")).Exits(2).Codes);

        var store = (await BatonProcess.JsonAsync(repository.Path, "store")).Exits(0);
        Assert.Equal(["1.0.0", "1.1.0"], store.Json["store"]!.AsArray().Select(r => (string)r!["version"]!));
        var record = Path.Combine((string)store.Json["store"]![1]!["folder"]!, "release.json");
        (await BatonProcess.RunAsync(repository.Path, "verify", "v1.1.0")).Exits(0);

        // The same release into another environment: the same bytes, and nothing left that could be built.
        repository.Write("baton.json", TinyUnit.With("\"environments\": {", "\"environments\": { \"second\": { \"after\": \"local\" },"));
        var second = (await BatonProcess.JsonAsync(repository.Path, "deploy", "--env", "second", "--release", record)).Exits(0);
        Assert.Equal("1.1.0", (string)second.Json["environments"]![0]!["version"]!);

        // Damaged bytes are not deployed.
        var zip = Directory.EnumerateFiles(Path.GetDirectoryName(record)!, "*.zip").Single();
        await File.AppendAllTextAsync(zip, "x", TestContext.Current.CancellationToken);
        Assert.Equal(["BATON6003"], (await BatonProcess.JsonAsync(repository.Path, "verify", record)).Exits(1).Codes);
    }
}
