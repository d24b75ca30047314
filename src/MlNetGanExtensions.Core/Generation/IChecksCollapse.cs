using MlNetGanExtensions.Evaluation;

namespace MlNetGanExtensions.Generation;

/// <summary>A fitted generator that was looked at, when it was fitted, for making a few rows again and again.</summary>
public interface IChecksCollapse
{
    /// <summary>
    /// What was found for each class: its real rows, drawn by weight where they have weights, against as many as 500 made rows. Empty for a
    /// generator that was loaded.
    /// </summary>
    IReadOnlyDictionary<int, CollapseCheck> Collapse { get; }
}
