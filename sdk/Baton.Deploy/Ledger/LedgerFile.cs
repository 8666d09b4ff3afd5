using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Baton.Core.Diagnostics;

namespace Baton.Deploy.Ledger;

/// <summary>
/// A ledger as JSON lines: a line with the format, a line for each event with its place in the chain, and a line with the head. Leases are not part of it.
/// </summary>
public static class LedgerFile
{
    private const string Format = "baton-ledger-1";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Writes a ledger to a file, replaced in one step.</summary>
    /// <returns>The head; or BATON7012 where the file cannot be written.</returns>
    public static async Task<Result<LedgerHead>> ExportAsync(ILedger ledger, string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var beside = path + ".new";
        try
        {
            Result<LedgerHead> head;
            await using (var writer = new StreamWriter(beside) { NewLine = "\n" })
            {
                await writer.WriteLineAsync(JsonSerializer.Serialize(new Line { Format = Format }, Options));
                head = await ledger.VisitAsync(entry => writer.WriteLine(JsonSerializer.Serialize(EventRow.Of(entry), Options)), cancellationToken);
                if (head.IsSuccess)
                {
                    await writer.WriteLineAsync(JsonSerializer.Serialize(new Line { Head = head.Value }, Options));
                }
            }

            if (head.IsSuccess)
            {
                File.Move(beside, path, overwrite: true);
            }
            else
            {
                File.Delete(beside);
            }

            return head;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return DeployDiagnostics.CannotWrite.Report($"The ledger cannot be exported to '{path}': {exception.Message}", "Free some space, or make the folder writable.");
        }
    }

    /// <summary>Reads a file and verifies its chain, then copies it into an empty ledger.</summary>
    /// <returns>The head; or BATON7024, and nothing was copied.</returns>
    public static async Task<Result<LedgerHead>> ImportAsync(ILedger ledger, string path, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var read = Read(path);
        if (!read.IsSuccess)
        {
            return read.Reasons;
        }

        var (events, head) = read.Value;
        if (LedgerAudit.Of(events, head).FirstBad is { } bad)
        {
            return LedgerDiagnostics.CannotImport.Report($"Entry {bad.Number} in '{path}' does not fit into the chain: {bad.Why}.", "Export the ledger again, and do not edit the file.");
        }

        var found = await ledger.ImportAsync(events, cancellationToken);
        return !found.IsSuccess ? found
            : found.Value.Number == 0 ? head
            : LedgerDiagnostics.CannotImport.Report(
                $"The ledger has {found.Value.Number} entries already; an export goes into an empty one.", "Name another file or another database under \"ledger\" in baton.json.");
    }

    private static Result<Content> Read(string path)
    {
        var at = 0;
        try
        {
            var events = new List<ChainedEvent>();
            LedgerHead? head = null;
            foreach (var line in File.ReadLines(path))
            {
                at++;
                if (at == 1)
                {
                    if (JsonSerializer.Deserialize<Line>(line, Options)?.Format != Format)
                    {
                        return Unreadable(path, at, $"the format '{Format}' is expected");
                    }
                }
                else if (head is not null)
                {
                    return Unreadable(path, at, "something follows the end");
                }
                else if (line.StartsWith("{\"head\"", StringComparison.Ordinal))
                {
                    head = JsonSerializer.Deserialize<Line>(line, Options)!.Head;
                }
                else
                {
                    events.Add(JsonSerializer.Deserialize<EventRow>(line, Options)!.ToChained());
                }
            }

            return head is null ? Unreadable(path, at, "the end is missing") : new Content(events, head);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return Unreadable(path, at, "it is not JSON of an exported ledger");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return LedgerDiagnostics.CannotImport.Report($"'{path}' cannot be read: {exception.Message}", "Name the file that 'baton ledger export' wrote: --file FILE.");
        }
    }

    private static Diagnostic Unreadable(string path, int line, string why) => LedgerDiagnostics.CannotImport.Report(
        $"'{path}' is not an exported ledger: line {line}: {why}.", "Export the ledger again, and do not edit the file.");

    private sealed record Line
    {
        public string? Format { get; init; }

        public LedgerHead? Head { get; init; }
    }

    private sealed record Content(IReadOnlyList<ChainedEvent> Events, LedgerHead Head);
}
