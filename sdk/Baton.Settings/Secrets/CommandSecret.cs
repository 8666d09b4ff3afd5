using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Baton.Core.Configuration;
using Baton.Core.Diagnostics;
using Baton.Settings.Values;

namespace Baton.Settings.Secrets;

/// <summary>
/// <c>{"command": ["program", "argument"], "timeout": "00:00:30"}</c>: what a program prints. It runs without a shell and without input. Its output
/// is never shown, that of its errors included: either may hold the secret.
/// </summary>
public sealed class CommandSecret : ISecretProvider
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public string Name => "command";

    /// <inheritdoc/>
    public string? Mistake(SecretReference reference) =>
        Arguments(reference) is not [{ Length: > 0 }, ..] ? "\"command\" needs a list of texts: a program and its arguments."
        : reference.Options?.Members.ContainsKey("timeout") == true && Rules.Time(reference.Option("timeout") ?? "") is null ? "\"timeout\" needs hours, minutes and seconds, such as \"00:00:30\"."
        : reference.Unknown("timeout");

    /// <inheritdoc/>
    public async Task<Result<Secret>> ReadAsync(SecretReference reference, SecretSurroundings surroundings, CancellationToken cancellationToken)
    {
        var timeout = Rules.Time(reference.Option("timeout") ?? "") ?? Usual;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        using var process = new Process { StartInfo = Start(Arguments(reference), surroundings) };
        try
        {
            process.Start();
            return await OutputAsync(process, reference, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Failed(reference, $"did not end within {timeout.ToString("c", CultureInfo.InvariantCulture)}");
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            return Failed(reference, "could not be started");
        }
        finally
        {
            End(process);
        }
    }

    private static async Task<Result<Secret>> OutputAsync(Process process, SecretReference reference, CancellationToken cancellationToken)
    {
        process.StandardInput.Close();
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None).ContinueWith(
            t => t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);

        // A read of a pipe cannot be cancelled, so that it is left behind.
        var output = await SecretText.ReadAsync(process.StandardOutput.BaseStream, CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
        if (output.Length > SecretSurroundings.MostBytes)
        {
            return Failed(reference, $"printed more than {SecretSurroundings.MostBytes / 1024} KiB");
        }

        await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        return process.ExitCode != 0 ? Failed(reference, $"ended with {process.ExitCode}")
            : output.Length == 0 ? Failed(reference, "printed nothing")
            : SecretText.Objection(output, out var secret) is { } objection ? Failed(reference, $"printed a value that {objection}")
            : secret!;
    }

    private static ProcessStartInfo Start(ImmutableArray<string> command, SecretSurroundings surroundings)
    {
        // With a folder in its name it is a file of the settings' folder; otherwise the system looks it up.
        var program = command[0].AsSpan().ContainsAny('/', '\\') ? Path.Combine(surroundings.Folder, command[0]) : command[0];
        var start = new ProcessStartInfo(program, command.Skip(1))
        {
            WorkingDirectory = surroundings.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in surroundings.Variables)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended, or was never started.
        }
    }

    private static ImmutableArray<string> Arguments(SecretReference reference) =>
        reference.Argument is SettingsList list && list.Items.All(i => i is SettingsString { Value: var text } && !text.Contains('\0', StringComparison.Ordinal))
            ? [.. list.Items.Cast<SettingsString>().Select(i => i.Value)] : [];

    private static Diagnostic Failed(SecretReference reference, string how) => SettingsDiagnostics.SecretCommandFailed.Report(
        $"The command '{Arguments(reference)[0]}' {how}.", "Run it by hand as this user; its output is not shown here.", reference.Where);
}
