
namespace Baton.Core.Configuration;

/// <summary>Reads <c>settings</c>.</summary>
internal static class SettingsConfigurationReader
{
    public static SettingsConfiguration? Read(ObjectReader? o)
    {
        if (o is null)
        {
            return null;
        }

        var settings = new SettingsConfiguration();
        settings = settings with
        {
            Application = o.Text("application", Rules.Name),
            Folder = o.Text("folder", Rules.Inside) ?? settings.Folder,
            Folders = o.Texts("folders", Rules.NotEmpty) ?? [],
            Clusters = o.Texts("clusters", Rules.Name) ?? [],
            Schema = o.Text("schema", Rules.Inside),
            Public = o.Text("public", Rules.Inside),
            Output = o.Texts("output", Form) ?? [],
        };
        o.End();
        return settings;
    }

    private static string? Form(string value) => value is "configuration" or "appsettings" or "variables" ? null : "is not one of \"configuration\", \"appsettings\" and \"variables\".";
}
