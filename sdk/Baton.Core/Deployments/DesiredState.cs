using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Baton.Core.Configuration;
using Baton.Core.Releases;

namespace Baton.Core.Deployments;

/// <summary>
/// What a deployment makes true: a release, its configuration and its hooks, each with a digest. Two deployments with equal digests are the same one. The variables and
/// the hooks are kept with it, so that a rollback can bring them back; of a secret only a keyed digest is kept. See docs/decisions/0075-desired-state.md.
/// </summary>
public sealed record DesiredState
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The digest of the release: its name, version and the hashes of its files. SHA-256, lower-case hex, as the other two.</summary>
    public required string Release { get; init; }

    /// <summary>The digest of the configuration: the variables, the settings, and the keyed digests of the secrets.</summary>
    public required string Configuration { get; init; }

    /// <summary>The digest of the hooks: their commands, time limit and let-through variables, and the files that they name.</summary>
    public required string Hooks { get; init; }

    /// <summary>The variables of the environment.</summary>
    public ImmutableSortedDictionary<string, string> Variables { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The hooks of the environment.</summary>
    public HooksConfiguration HookCommands { get; init; } = new();

    /// <summary>The files outside of the release that the hooks name: path → SHA-256. Their content is not kept.</summary>
    public ImmutableSortedDictionary<string, string> HookFiles { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The settings as JSON, secrets by reference; null where the deployment writes none.</summary>
    public string? Settings { get; init; }

    /// <summary>The files that the settings are written to.</summary>
    public ImmutableArray<string> SettingsFiles { get; init; } = [];

    /// <summary>The variables that hooks get, and those with secrets of the settings: name → keyed digest of the value. Empty where no key is set.</summary>
    public ImmutableSortedDictionary<string, string> Secrets { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The digest of all three.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Digest => Hash([Release, Configuration, Hooks]);

    /// <summary>What is desired of a release in an environment.</summary>
    /// <param name="release">The release.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="hookFiles">The files outside of the release that its hooks name, with their SHA-256; null for none.</param>
    /// <param name="secrets">The keyed digests of the variables that hooks get, and of those with secrets of the settings; null for none.</param>
    /// <param name="settings">The settings as JSON, secrets by reference; null for none.</param>
    /// <param name="settingsFiles">The files that the settings are written to.</param>
    public static DesiredState Of(
        Release release,
        EnvironmentConfiguration environment,
        ImmutableSortedDictionary<string, string>? hookFiles = null,
        ImmutableSortedDictionary<string, string>? secrets = null,
        string? settings = null,
        ImmutableArray<string> settingsFiles = default)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(environment);
        var (variables, hooks) = (environment.Variables, environment.Hooks);
        (hookFiles, secrets) = (hookFiles ?? ImmutableSortedDictionary<string, string>.Empty, secrets ?? ImmutableSortedDictionary<string, string>.Empty);
        return new DesiredState
        {
            Release = Hash([release.Name, release.Version, .. release.Artifacts.OrderBy(a => a.Name, StringComparer.Ordinal).SelectMany(a => new[] { a.Name, a.Sha256 })]),
            Configuration = Hash([.. Pairs("variables", variables), .. Pairs("secrets", secrets), .. Written(settings, settingsFiles)]),
            Hooks = Hash(
                [
                    .. List("prepare", hooks.Prepare), .. List("activated", hooks.Activated), .. List("retired", hooks.Retired),
                    .. List("environment", hooks.Environment), hooks.Timeout.ToString("c"), .. Pairs("files", hookFiles),
                ]),
            Variables = variables,
            HookCommands = hooks,
            HookFiles = hookFiles,
            Secrets = secrets,
            Settings = settings,
            SettingsFiles = settingsFiles.IsDefault ? [] : settingsFiles,
        };
    }

    /// <summary>As JSON in one line, as the ledger and the provider keep it.</summary>
    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <returns>Null where the text is empty or is no desired state: then nothing is known of it.</returns>
    public static DesiredState? Read(string text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<DesiredState>(text, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An environment with the variables and hooks of this deployment.</summary>
    public EnvironmentConfiguration In(EnvironmentConfiguration environment) => environment with { Variables = Variables, Hooks = HookCommands };

    private static IEnumerable<string> Pairs(string name, ImmutableSortedDictionary<string, string> pairs) =>
        [name, $"{pairs.Count}", .. pairs.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => new[] { p.Key, p.Value })];

    private static IEnumerable<string> Written(string? settings, ImmutableArray<string> files) => settings is null ? [] : ["settings", settings, .. List("files", files)];

    private static IEnumerable<string> List(string name, ImmutableArray<string> values) => values.IsDefault ? [name, "0"] : [name, $"{values.Length}", .. values];

    /// <summary>With the length of each text, so that no two lists of texts are one.</summary>
    private static string Hash(IEnumerable<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(texts.Select(t => $"{t.Length}:{t}\n")))));
}
