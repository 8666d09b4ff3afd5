using Baton.Core.Plugins;

[assembly: BatonPlugin(BatonPluginAttribute.Current)]
