namespace MlNetGanExtensions.Examples.DiseasePrediction.Benchmarks.FewLabels;

/// <summary>How the rows that keep their label are chosen.</summary>
internal enum LabelDraw
{
    /// <summary>The classes have the shares that they have in the training rows, which gives the class prior away.</summary>
    Stratified,

    /// <summary>Plainly at random, drawn again where a class would have no row.</summary>
    Random,
}
