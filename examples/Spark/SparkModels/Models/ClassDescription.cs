namespace MlNetGanExtensions.Examples.SparkModels.Models;

/// <summary>A class: its name, and how many rows of it the models learned from, in whose shares rows are made.</summary>
internal sealed record ClassDescription(string Name, int Rows);
