namespace MlNetGanExtensions.Persistence;

/// <summary>How the settings of a model file are spelt.</summary>
internal static class SettingText
{
    public const string False = "false";
    public const string True = "true";
}
