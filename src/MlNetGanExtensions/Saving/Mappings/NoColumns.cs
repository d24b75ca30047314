namespace MlNetGanExtensions.Saving.Mappings;

/// <summary>Reads nothing.</summary>
internal sealed class NoColumns;
