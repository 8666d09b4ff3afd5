using System.Globalization;
using Baton.Core.Diagnostics;
using Baton.Core.Notes;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Baton.Pipeline.Templates;

/// <summary>
/// A maintainer's own form of the notes, in Scriban's language. It gets the facts and nothing else: no files, no clock, no chance, no objects of .NET; and
/// it ends. The same facts give the same bytes.
/// </summary>
/// <remarks>Scriban is loaded when this class is used, so not for who has no template.</remarks>
public sealed class NotesTemplate
{
    private const int Steps = 100_000;
    private const int Depth = 50;
    private const int Characters = 1_000_000;

    private readonly Template template;
    private readonly string file;

    private NotesTemplate(Template template, string file)
    {
        this.template = template;
        this.file = file;
    }

    /// <summary>Reads a template.</summary>
    /// <param name="file">Its path.</param>
    public static Result<NotesTemplate> Read(string file)
    {
        try
        {
            return Parse(File.ReadAllText(file), file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return TemplateDiagnostics.Unreadable.Report(
                $"The template '{file}' cannot be read: {exception.Message}", "Mend \"template\" under \"notes\" in baton.json: the path is relative to that file.", new SourceLocation(file));
        }
    }

    /// <summary>Takes a template's text apart.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">Where it is from, for diagnostics.</param>
    public static Result<NotesTemplate> Parse(string text, string file)
    {
        var template = Template.Parse(text, file);
        return template.HasErrors
            ? Result<NotesTemplate>.Failure(template.Messages.Where(m => m.Type == ParserMessageType.Error).Select(m => Report(file, m.Message, m.Span)))
            : new NotesTemplate(template, file);
    }

    /// <summary>Writes the notes.</summary>
    /// <param name="model">The facts.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Markdown with LF and one line feed at the end; or what is wrong, with line and column.</returns>
    public Result<string> Write(NotesModel model, CancellationToken cancellationToken)
    {
        var context = new TemplateContext(TemplateLibrary.Make())
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            LoopLimit = Steps,
            LoopLimitQueryable = Steps,
            RecursiveLimit = Depth,
            ObjectRecursionLimit = Depth,
            LimitToString = Characters,
            OnStringLimit = ScriptLimitBehavior.Throw,
            OnOutputLimit = ScriptLimitBehavior.Throw,
            RegexTimeOut = TimeSpan.FromSeconds(1),
            CancellationToken = cancellationToken,
            NewLine = "\n",
        };
        context.PushCulture(CultureInfo.InvariantCulture);
        context.PushGlobal(TemplateFacts.Of(model));
        try
        {
            return template.Render(context).ReplaceLineEndings("\n").Trim('\n') + "\n";
        }
        catch (ScriptRuntimeException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Report(file, exception.OriginalMessage, exception.Span);
        }
        catch (InvalidOperationException exception)
        {
            return Report(file, exception.Message, default);
        }
    }

    private static Diagnostic Report(string file, string message, SourceSpan span) => TemplateDiagnostics.Wrong.Report(
        message.ReplaceLineEndings(" ").Trim(),
        "'baton explain notes' lists what a template can use.",
        span.FileName is null ? new SourceLocation(file) : new SourceLocation(file, span.Start.Line + 1, span.Start.Column + 1));
}
