using MlNetGanExtensions.Tests.Saving;

/// <summary>Run by .NET before a program's own code when DOTNET_STARTUP_HOOKS names this assembly; the name and the place are .NET's rule.</summary>
#pragma warning disable CA1050
internal static class StartupHook
#pragma warning restore CA1050
{
    public static void Initialize() => DoublingTransformer.Register();
}
