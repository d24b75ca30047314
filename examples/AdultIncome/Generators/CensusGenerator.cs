using MlNetGanExtensions.Examples.AdultIncome.CommandLine;
using MlNetGanExtensions.Examples.AdultIncome.Data;

namespace MlNetGanExtensions.Examples.AdultIncome.Generators;

/// <summary>A way to make rows.</summary>
/// <param name="Key">Its name on the command line and in the result file.</param>
/// <param name="Title">Its name in tables.</param>
/// <param name="Make">Learns from the training rows and makes as many rows of each class as they have.</param>
internal sealed record CensusGenerator(string Key, string Title, Func<CensusSplit, RunOptions, CancellationToken, MadeRows> Make);
