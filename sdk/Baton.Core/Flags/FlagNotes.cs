using Baton.Core.Configuration;
using Baton.Core.Diagnostics;

namespace Baton.Core.Flags;

/// <summary>What a reader of flags has to say about its file, collected so that a file is told all its mistakes at once.</summary>
internal sealed class FlagNotes(string file)
{
    private readonly List<Diagnostic> notes = [];

    public void Add(Diagnostic note) => notes.Add(note);

    public Diagnostic Error(Node place, string message, string cure = "Correct it; 'baton explain gates' shows the form.")
    {
        var error = FlagDiagnostics.BadFile.Report(message, cure, At(place));
        notes.Add(error);
        return error;
    }

    public void Warn(DiagnosticDescriptor descriptor, Node place, string message, string cure) => notes.Add(descriptor.Report(message, cure, At(place)));

    public Result<FlagSet> Result(Func<FlagSet> answer) =>
        notes.Any(n => n.IsError) ? Result<FlagSet>.Failure(notes) : Result<FlagSet>.Success(answer(), notes);

    private SourceLocation At(Node place) => new(file, place.Line, place.Column);
}
