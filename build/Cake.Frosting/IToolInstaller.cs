using Cake.Core.Packaging;

namespace Cake.Frosting;

/// <summary>Installs tools, with the <see cref="IPackageInstaller"/> that takes them.</summary>
public interface IToolInstaller
{
    /// <summary>Installs a tool and makes its files known to Cake's aliases.</summary>
    /// <param name="tool">The tool.</param>
    void Install(PackageReference tool);
}
