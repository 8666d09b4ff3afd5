using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Baton.Pipeline.Deploying;

/// <summary>What a webhook is told of a deployment. The names are the keys of its JSON.</summary>
/// <param name="Unit">The release unit.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Kind"><c>deploy</c>, <c>rollback</c> or <c>retire</c>.</param>
/// <param name="Result"><c>succeeded</c> or <c>failed</c>.</param>
/// <param name="Version">The version that was deployed, gone back to or retired.</param>
/// <param name="Previous">The version that was live before; null for none.</param>
/// <param name="Commit">The commit of the version.</param>
/// <param name="By">Who did it.</param>
/// <param name="Host">On which machine.</param>
/// <param name="Run">The id of the run, as in the ledger.</param>
/// <param name="At">When it ended.</param>
/// <param name="Reason">Why it failed; null when it did not.</param>
internal sealed record DeploymentNews(
    string Unit, string Environment, string Kind, string Result, string Version, string? Previous, string Commit, string By, string Host, string Run,
    DateTimeOffset At, string? Reason)
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The message.</summary>
    public byte[] Body() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>The id of its delivery to a webhook. Made of the reference of the address, never of the address.</summary>
    public string Id(string url) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', Unit, Environment, Kind, Result, Version, Run, url))))[..32];
}
