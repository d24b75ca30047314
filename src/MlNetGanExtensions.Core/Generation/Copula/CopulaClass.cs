namespace MlNetGanExtensions.Generation.Copula;

/// <summary>The copula of one class. Its latent columns are the numbers that vary, then the states.</summary>
/// <param name="Number">The class.</param>
/// <param name="Constants">What a made row holds before its latent columns are written: what never varies; NaN in slots without any number.</param>
/// <param name="Numbers">Slots with numbers that vary.</param>
/// <param name="States">Categories that vary, and whether numbers are there where they may be missing.</param>
/// <param name="Factor">The upper triangle R of latent columns² cells, row after row, with RᵀR the correlations.</param>
internal sealed record CopulaClass(int Number, float[] Constants, CopulaNumbers[] Numbers, CopulaStates[] States, double[] Factor)
{
    public int Latents => Numbers.Length + States.Length;

    /// <summary>Turns independent normal numbers into a row.</summary>
    /// <param name="normal">One for each latent column.</param>
    /// <param name="cells">Receives the row.</param>
    public void Write(ReadOnlySpan<float> normal, Span<float> cells)
    {
        Constants.CopyTo(cells);
        for (int i = 0; i < Numbers.Length; i++)
        {
            cells[Numbers[i].Slot] = Numbers[i].At(Latent(normal, i));
        }

        // Behind the numbers, of which they may take some away.
        for (int i = 0; i < States.Length; i++)
        {
            States[i].Write(Latent(normal, Numbers.Length + i), cells);
        }
    }

    /// <summary>A column of Rᵀ × normal.</summary>
    private double Latent(ReadOnlySpan<float> normal, int column)
    {
        double sum = 0;
        for (int i = 0; i <= column; i++)
        {
            sum += Factor[(i * Latents) + column] * normal[i];
        }

        return sum;
    }
}
