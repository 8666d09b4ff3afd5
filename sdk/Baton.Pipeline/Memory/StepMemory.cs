using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Baton.Core.Diagnostics;
using Baton.Store;

namespace Baton.Pipeline.Memory;

/// <summary>
/// What the steps of earlier runs came to, one file for each step in <c>steps</c> of the unit's output folder. A step is taken over where everything that it was made from
/// is the same, and everything that it made is there with the same bytes. A record that cannot be read is no record.
/// </summary>
/// <param name="output">The unit's output folder.</param>
/// <param name="inputs">The digest of what all steps are made from.</param>
/// <param name="recalls">Whether records are read; they are written in any case.</param>
/// <param name="holds">Whether the work tree is still what the digest was made of.</param>
internal sealed class StepMemory(string output, string inputs, bool recalls, Func<bool> holds)
{
    /// <summary>The record of a step.</summary>
    /// <param name="step">The step, in small letters.</param>
    /// <param name="more">What this step is made from besides.</param>
    /// <returns>Null where it has to be done.</returns>
    public StepRecord? Recall(string step, params ReadOnlySpan<string> more) =>
        Read(step) is { } record && record.Inputs == Digest(more) && record.Files.All(IsThere) ? record : null;

    /// <summary>Whether a step could be taken over, as far as can be told before its own inputs are known: a look at names and sizes.</summary>
    public bool MayRecall(string step) => Read(step) is { } record && record.Inputs.StartsWith($"{inputs}-", StringComparison.Ordinal)
        && record.Files.All(f => new FileInfo(Path.Combine(output, f.Path)) is { Exists: true } file && file.Length == f.Size);

    /// <summary>Keeps the record of a step that has just ended well. What cannot be kept is done again.</summary>
    /// <param name="step">The step, in small letters.</param>
    /// <param name="files">The files that it made, absolute, all in the output folder.</param>
    /// <param name="facts">What else came of it.</param>
    /// <param name="warnings">Its warnings.</param>
    /// <param name="more">What this step is made from besides.</param>
    public void Keep(string step, IEnumerable<string> files, IEnumerable<KeyValuePair<string, string>> facts, IEnumerable<Diagnostic> warnings, params ReadOnlySpan<string> more)
    {
        var digest = Digest(more);
        try
        {
            if (!holds())
            {
                return;
            }

            var record = new StepRecord(step, digest)
            {
                Files = [.. files.Select(Of)],
                Facts = facts.ToImmutableSortedDictionary(StringComparer.Ordinal),
                Warnings = [.. warnings.Select(RememberedWarning.Of)],
            };
            var (file, fresh) = (FileOf(step), FileOf(step) + ".tmp");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            using (var stream = new FileStream(fresh, FileMode.Create, FileAccess.Write))
            {
                JsonSerializer.Serialize(stream, record);
                stream.Flush(flushToDisk: true);
            }

            File.Move(fresh, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>A digest of texts, each told apart from the next.</summary>
    public static string DigestOf(params ReadOnlySpan<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string Digest(ReadOnlySpan<string> more) => $"{inputs}-{DigestOf(more)}";

    private string FileOf(string step) => Path.Combine(output, "steps", $"{step}.json");

    private StepRecord? Read(string step)
    {
        try
        {
            return recalls && File.Exists(FileOf(step)) ? JsonSerializer.Deserialize<StepRecord>(File.ReadAllBytes(FileOf(step))) is { Files.IsDefault: false } record && record.Step == step ? record : null : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private RememberedFile Of(string file) => FileHash.Sha256(file) is { } hash
        ? new(Path.GetRelativePath(output, file).Replace('\\', '/'), new FileInfo(file).Length, hash) : throw new FileNotFoundException(null, file);

    private bool IsThere(RememberedFile file)
    {
        try
        {
            var path = Path.Combine(output, file.Path);
            return new FileInfo(path) is { Exists: true, LinkTarget: null } found && found.Length == file.Size && FileHash.Sha256(path) == file.Sha256;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
