using Baton.Core.Configuration;

namespace Baton.Core.Plugins;

/// <summary>
/// A kind of publisher, packer, deploy provider or gate. Built-in ones and those of other assemblies have the same interface. It needs a public
/// constructor without parameters when it comes from another assembly.
/// </summary>
/// <typeparam name="T">What it makes: <see cref="IPublisher"/>, <see cref="IPacker"/>, <see cref="IDeployProvider"/> or <see cref="IGate"/>.</typeparam>
public interface IPlugin<out T>
    where T : class
{
    /// <summary>Its name in baton.json, of characters <c>[a-z0-9-]</c>: the key of its section.</summary>
    string Name { get; }

    /// <summary>
    /// Its part of the JSON schema of baton.json: an object whose members are the schemas of the keys that <see cref="Read"/> reads,
    /// <c>{ "folder": { "type": "string" } }</c>. A key that a deploy provider cannot do without has <c>"required": true</c> there.
    /// </summary>
    string Schema { get; }

    /// <summary>What there is without a section in baton.json; null when it is used only where baton.json names it.</summary>
    T? Default => null;

    /// <summary>Reads its section. A mistake is reported to the section, and reading goes on; the caller refuses the keys that were not read.</summary>
    /// <param name="section">The object of baton.json in which its name stands.</param>
    T Read(ObjectReader section);

    /// <summary>The same for a kind of which one section may have several, such as gates that are programs.</summary>
    /// <param name="section">The object of baton.json in which its name stands.</param>
    IEnumerable<T> ReadAll(ObjectReader section) => [Read(section)];
}
