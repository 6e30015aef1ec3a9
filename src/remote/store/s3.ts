import {env} from 'node:process'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client
} from '@aws-sdk/client-s3'
import {OperationalError} from '../../base/operational-error.ts'
import type {Shelf} from './shelf.ts'

/**
 * The bucket at `s3://bucket/prefix`. Region, credentials and, for other makers' servers,
 * the endpoint are found as all AWS tools find them: `AWS_REGION`, `AWS_PROFILE`,
 * `AWS_ENDPOINT_URL_S3` …
 */
export function openBucket(place: string): Shelf {
  const [, bucket = '', prefix = ''] = /^s3:\/\/([^/]+)\/?(.*)$/u.exec(place) ?? []
  if (bucket === '') {
    throw new OperationalError({
      zh: `存放处“${place}”不对，应为 s3://桶/前缀`,
      en: `Unexpected store \`${place}\`, expected s3://bucket/prefix`
    })
  }
  const hasOwnEndpoint = Boolean(env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL)
  const client = new S3Client({
    // Servers other than Amazon's seldom have a host name for each bucket.
    forcePathStyle: hasOwnEndpoint,
    // Newer checksums are not known everywhere; ours is the name.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(hasOwnEndpoint && !env.AWS_REGION ? {region: 'us-east-1'} : {})
  })
  return new Bucket(client, bucket, prefix && `${prefix.replace(/\/+$/u, '')}/`)
}

class Bucket implements Shelf {
  readonly #client: S3Client
  readonly #bucket: string
  readonly #prefix: string

  constructor(client: S3Client, bucket: string, prefix: string) {
    this.#client = client
    this.#bucket = bucket
    this.#prefix = prefix
  }

  async has(name: string, length?: number): Promise<boolean> {
    const answer = await this.#ask(() => this.#client.send(new HeadObjectCommand(this.#at(name))))
    if (answer === undefined) return false
    return length === undefined || (answer.ContentLength ?? length) === length
  }

  read(name: string): Promise<Uint8Array | undefined> {
    return this.#ask(async () => {
      const {Body} = await this.#client.send(new GetObjectCommand(this.#at(name)))
      return Body?.transformToByteArray()
    })
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    const command = new PutObjectCommand({...this.#at(name), Body: bytes})
    if ((await this.#ask(() => this.#client.send(command))) === undefined) {
      throw this.#cannot('NoSuchBucket')
    }
  }

  async remove(name: string): Promise<void> {
    await this.#ask(() => this.#client.send(new DeleteObjectCommand(this.#at(name))))
  }

  #at(name: string): {readonly Bucket: string; readonly Key: string} {
    return {Bucket: this.#bucket, Key: this.#prefix + name}
  }

  /** Undefined when there is no such object. The library tries again by itself. */
  async #ask<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      const name = error instanceof Error ? error.name : ''
      if (name === 'NoSuchKey' || name === 'NotFound') return undefined
      throw this.#cannot(error)
    }
  }

  #cannot(cause: unknown): OperationalError {
    const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
    return new OperationalError(
      {
        zh: `存放处 s3://${this.#bucket} 读写失败：${reason}`,
        en: `The store s3://${this.#bucket} cannot be read or written: ${reason}`
      },
      {
        hint: {
          zh: '请检查 AWS_REGION、AWS_ACCESS_KEY_ID 等环境变量，以及桶的名称和权限',
          en: 'See to AWS_REGION, AWS_ACCESS_KEY_ID and the like, and to the bucket’s name and permissions'
        },
        cause
      }
    )
  }
}
