namespace MlNetGanExtensions.Examples.SparkModels.CommandLine;

/// <summary>What fills the holes; on a cluster it decides what a row costs.</summary>
internal enum ImputerKind
{
    Autoencoder,
    Chained,
    Mean,
}
