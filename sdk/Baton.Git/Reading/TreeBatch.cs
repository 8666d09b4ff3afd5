using System.Globalization;
using System.Text;
using Baton.Git.Diagnostics;
using Baton.Git.Running;

namespace Baton.Git.Reading;

/// <summary>Asks a running <c>git cat-file</c> for many trees at once. What it does not tell, for whatever reason, is left to who reads one by one.</summary>
/// <param name="start">Starts git with these arguments.</param>
/// <param name="few">The number of comparisons for which this does not pay.</param>
internal sealed class TreeBatch(Func<string[], GitProcess> start, int few) : IDisposable
{
    /// <summary>More than a question with an id of 64 characters, and the last line.</summary>
    private const int Longest = 128;
    private readonly byte[] question = new byte[16 * 1024];

    /// <summary>Answers by the kilobyte instead of one by one; git 2.36 has it.</summary>
    private bool isBuffered = true;
    private volatile bool isOver;
    private GitProcess? process;
    private ByteLines? lines;

    /// <summary>The number of comparisons for which this does not pay.</summary>
    public int Few => few;

    /// <summary>Whether git does not answer any more.</summary>
    public bool IsOver
    {
        get => isOver;
        private set => isOver = value;
    }

    /// <summary>Puts the trees that are here onto a shelf.</summary>
    public void Read(IReadOnlyCollection<string> ids, TreeShelf shelf)
    {
        try
        {
            while (!IsOver && !Ask(ids, shelf))
            {
                IsOver = !isBuffered;
                isBuffered = false;
                process?.Dispose();
                process = null;
            }
        }
        catch (Exception exception) when (exception is GitException or IOException or OperationCanceledException)
        {
            IsOver = true;
        }
    }

    public void Dispose() => process?.Dispose();

    /// <summary>Writes and reads at the same time, because git waits for the one while nobody does the other. False where nothing was answered at all.</summary>
    private bool Ask(IReadOnlyCollection<string> ids, TreeShelf shelf)
    {
        if (process is null)
        {
            process = start(isBuffered ? ["cat-file", "--batch-command", "--buffer"] : ["cat-file", "--batch"]);
            lines = new ByteLines(process.Output);
        }

        var input = process.Input;
        var written = Task.Run(() => Write(ids, input));
        var read = 0;
        try
        {
            foreach (var id in ids)
            {
                if (!lines!.Next(out var header))
                {
                    break;
                }

                Take(id, header, shelf);
                read++;
            }
        }
        finally
        {
            Wait(written);
        }

        IsOver = read > 0 && read < ids.Count;
        return read == ids.Count || read > 0;
    }

    private void Write(IReadOnlyCollection<string> ids, Stream input)
    {
        var used = 0;
        foreach (var id in ids)
        {
            if (used + Longest > question.Length)
            {
                input.Write(question, 0, used);
                used = 0;
            }

            used += Put(isBuffered ? "contents " : "", used);
            used += Put(id, used);
            used += Put("\n", used);
        }

        used += Put(isBuffered ? "flush\n" : "", used);
        input.Write(question, 0, used);
        input.Flush();
    }

    private int Put(string text, int at) => Encoding.ASCII.GetBytes(text, question.AsSpan(at));

    /// <summary><c>ID tree SIZE</c>, and the tree; or <c>ID missing</c>.</summary>
    private void Take(string id, ReadOnlySpan<byte> header, TreeShelf shelf)
    {
        if (header.Length <= id.Length || !int.TryParse(header[(header.LastIndexOf((byte)' ') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            shelf.Miss(id);
            return;
        }

        var isTree = header[id.Length..].StartsWith(" tree "u8);
        var content = isTree ? shelf.Place(size) : new byte[size];
        lines!.Read(content.Span);
        lines.Read(stackalloc byte[1]);
        if (isTree)
        {
            shelf.Add(id, content);
        }
        else
        {
            shelf.Miss(id);
        }
    }

    private static void Wait(Task written)
    {
        try
        {
            written.GetAwaiter().GetResult();
        }
        catch (IOException)
        {
            // git ended; so do its answers.
        }
    }
}
