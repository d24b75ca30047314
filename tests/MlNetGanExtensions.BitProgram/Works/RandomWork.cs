using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.BitProgram.Works;

/// <summary>Random numbers of each kind.</summary>
internal sealed class RandomWork : IBitWork
{
    public void Run(int threads, BitHash hash)
    {
        RandomStream random = new(4, "random numbers");
        float[] numbers = new float[1001];
        random.FillUniform(numbers);
        hash.Add(numbers);
        random.FillNormal(numbers);
        hash.Add(numbers);
        random.FillGumbel(numbers);
        hash.Add(numbers);
        random.FillBernoulli(numbers, 0.3f);
        hash.Add(numbers);
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (float)random.NextDouble() + random.NextInt32(10);
        }

        random.Shuffle<float>(numbers);
        hash.Add(numbers);
    }
}
