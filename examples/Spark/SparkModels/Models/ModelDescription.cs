namespace MlNetGanExtensions.Examples.SparkModels.Models;

/// <summary>What the job must know before it opens a model: Spark wants the columns of a result before the first row.</summary>
/// <param name="Columns">Columns that both models take or make, in their order.</param>
/// <param name="Label">The column of classes.</param>
/// <param name="Classes">In the order of their numbers.</param>
/// <param name="Stream">The purpose of the random stream that the generator's rows are drawn from.</param>
internal sealed record ModelDescription(IReadOnlyList<string> Columns, string Label, IReadOnlyList<ClassDescription> Classes, string Stream);
