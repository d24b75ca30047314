namespace MlNetGanExtensions.Graphs;

/// <summary>A planned step. Not safe to run from two threads at once; make one for each thread.</summary>
public interface ICompiledGraph
{
    /// <summary>Runs all stages once.</summary>
    /// <exception cref="InvalidOperationException">An <see cref="IndexSlot"/> names a row outside its table; nothing was changed.</exception>
    void Run();

    /// <summary>An output of one cell, as the last run left it.</summary>
    /// <param name="output">One of the outputs of the stages; 1 × 1.</param>
    /// <exception cref="ArgumentException">The expression is not among the outputs or has more than one cell.</exception>
    float Scalar(Expression output);

    /// <summary>Copies an output as the last run left it; an output of several stages is that of the last of them.</summary>
    /// <param name="output">One of the outputs of the stages.</param>
    /// <param name="values">Receives the cells, row after row; as long as the output has cells.</param>
    /// <exception cref="ArgumentException">The expression is not among the outputs, or the length differs.</exception>
    void Read(Expression output, Span<float> values);
}
