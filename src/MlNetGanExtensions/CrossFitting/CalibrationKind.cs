namespace MlNetGanExtensions.CrossFitting;

/// <summary>How scores become probabilities, on rows that the model was not trained on.</summary>
public enum CalibrationKind
{
    /// <summary>As the trainer gives them.</summary>
    None,

    /// <summary>A logistic curve (Platt 1999): two numbers, so few rows are enough.</summary>
    Platt,

    /// <summary>A rising curve of any shape (isotonic regression), for some hundreds of rows of the rarer class and more.</summary>
    Isotonic,
}
