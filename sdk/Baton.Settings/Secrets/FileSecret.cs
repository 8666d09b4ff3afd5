using Baton.Core.Diagnostics;

namespace Baton.Settings.Secrets;

/// <summary><c>file:PATH</c>: a file on the machine that deploys. White space at its ends is left out.</summary>
public sealed class FileSecret : ISecretProvider
{
    /// <inheritdoc/>
    public string Name => "file";

    /// <inheritdoc/>
    public string? Mistake(SecretReference reference) =>
        reference.Text is { Length: > 0 } path && !path.Contains('\0', StringComparison.Ordinal) ? reference.Unknown()
        : "\"file\" needs a path, such as \"file:/run/secrets/database\".";

    /// <inheritdoc/>
    public Task<Result<Secret>> ReadAsync(SecretReference reference, SecretSurroundings surroundings, CancellationToken cancellationToken) =>
        ReadAsync(Path.Combine(surroundings.Folder, reference.Text!), reference, "Write the file where Baton deploys, and let this user read it.", cancellationToken);

    /// <summary>Reads a file.</summary>
    internal static async Task<Result<Secret>> ReadAsync(string path, SecretReference reference, string cure, CancellationToken cancellationToken)
    {
        try
        {
            var stream = File.OpenRead(path);
            await using (stream.ConfigureAwait(false))
            {
                return SecretText.Objection(await SecretText.ReadAsync(stream, cancellationToken).ConfigureAwait(false), out var secret) is { } objection
                    ? NotFound($"The file '{path}' {objection}.") : secret!;
            }
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return NotFound($"The file '{path}' is not there.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return NotFound($"The file '{path}' cannot be read.");
        }

        Diagnostic NotFound(string message) => SettingsDiagnostics.SecretNotFound.Report(message, cure, reference.Where);
    }
}
