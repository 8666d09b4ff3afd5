using Baton.Core.Diagnostics;

namespace Baton.Settings.Secrets;

/// <summary><c>credential:NAME</c>: a credential that systemd gave to the service that deploys (https://systemd.io/CREDENTIALS).</summary>
public sealed class CredentialSecret : ISecretProvider
{
    private const string Directory = "CREDENTIALS_DIRECTORY";

    /// <inheritdoc/>
    public string Name => "credential";

    /// <inheritdoc/>
    public string? Mistake(SecretReference reference) =>
        reference.Text is { Length: > 0 } name && name is not ("." or "..") && !name.Any(c => c is '/' or '\\' || char.IsControl(c)) ? reference.Unknown()
        : "\"credential\" needs the name of a systemd credential, such as \"credential:database\".";

    /// <inheritdoc/>
    public async Task<Result<Secret>> ReadAsync(SecretReference reference, SecretSurroundings surroundings, CancellationToken cancellationToken)
    {
        if (!surroundings.Variables.TryGetValue(Directory, out var folder) || folder.Length == 0)
        {
            return SettingsDiagnostics.SecretNotFound.Report(
                $"There is no credential '{reference.Text}': {Directory} is not set, so systemd gave none to this process.",
                "Deploy as a systemd service with LoadCredential=, or use another provider.", reference.Where);
        }

        return await FileSecret.ReadAsync(Path.Combine(folder, reference.Text!), reference, $"Add LoadCredential={reference.Text} to the unit of the service.", cancellationToken).ConfigureAwait(false);
    }
}
