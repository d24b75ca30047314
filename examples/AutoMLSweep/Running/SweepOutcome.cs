using MlNetGanExtensions.Examples.AutoMLSweep.Data;
using MlNetGanExtensions.Sweeping;

namespace MlNetGanExtensions.Examples.AutoMLSweep.Running;

/// <summary>What the sweep of one table came to.</summary>
/// <param name="Table">The table.</param>
/// <param name="Result">The experiment.</param>
/// <param name="Last">The pick and doing nothing on the rows that nobody had looked at.</param>
/// <param name="Best">The best of the arms that do something on those rows, be it the pick or not; null where none has a result.</param>
internal sealed record SweepOutcome(SweepTable Table, ImbalancedExperimentResult Result, LastLook Last, LastLook? Best);
