using Baton.Core.Notes;
using Scriban;
using Scriban.Runtime;

namespace Baton.Pipeline.Templates;

/// <summary>What a template can call: Scriban's functions, without those whose answer is another one each time.</summary>
internal static class TemplateLibrary
{
    private static readonly (string Of, string Name)[] Unsteady = [("date", "now"), ("math", "random"), ("math", "uuid"), ("object", "eval"), ("object", "eval_template")];

    public static ScriptObject Make()
    {
        var library = new ScriptObject();
        library.Import((ScriptObject)TemplateContext.GetDefaultBuiltinObject());
        foreach (var group in Unsteady.GroupBy(f => f.Of))
        {
            // Copied first: what the other copies of the library share stays whole.
            var kept = new ScriptObject();
            kept.Import((ScriptObject)library[group.Key]!);
            foreach (var (_, name) in group)
            {
                kept.Remove(name);
            }

            library.SetValue(group.Key, kept, readOnly: true);
        }

        library.Import("escape", new Func<string?, string>(text => MarkdownNotes.Escape(text ?? "")));
        return library;
    }
}
