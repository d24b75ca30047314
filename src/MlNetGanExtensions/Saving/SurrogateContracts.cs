namespace MlNetGanExtensions.Saving;

/// <summary>
/// The names by which model files refer to our mappings. Files with them exist: a mapping may get a successor under a new name, but every
/// name stays and goes on meaning the same.
/// </summary>
internal static class SurrogateContracts
{
    public const string Key = "MlNetGanExtensions.Key.v1";
    public const string Component = "MlNetGanExtensions.Component.v1";
    public const string Number = "MlNetGanExtensions.Number.v1";
    public const string Sign = "MlNetGanExtensions.Sign.v1";
    public const string Class = "MlNetGanExtensions.Class.v1";
    public const string Vector = "MlNetGanExtensions.Vector.v1";
}
